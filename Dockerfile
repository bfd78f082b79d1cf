# The bot as an image. The packages are installed in one stage, and what runs is copied into another, which has Node and no
# shell, no npm and no compiler. It runs as nobody in particular, and writes nowhere but to /data, if it keeps its records there.
# For a pilot on one machine: compose.yaml. In Azure the bot needs no image: infra/azure.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What is optional is Node itself, for machines that have none.
RUN npm ci --omit=dev --omit=optional
# A new volume takes its owner from the folder it is put on.
RUN mkdir /data

FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY cards ./cards
COPY src ./src
COPY --from=packages --chown=65532:65532 /data /data
ENV NODE_ENV=production PORT=3978
USER 65532:65532
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Its entry point is Node.
CMD ["--max-semi-space-size=16", "--no-parallel-scavenge", "src/main.ts"]
