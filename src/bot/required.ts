/** A field that must be there by what is known of the record; a fault where it is not, rather than a hole further on. */
export function requireField<Of extends object, Field extends keyof Of & string>(
  of: Of,
  field: Field,
): NonNullable<Of[Field]> {
  const value = of[field];
  if (value === undefined || value === null) throw new Error(`There is no ${field}, though there must be.`);
  return value;
}
