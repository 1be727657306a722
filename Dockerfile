# Digests: the tag says which version it is, the digest that it is that and nothing else.
FROM node:22.22.0-bookworm-slim@sha256:dd9d21971ec4395903fa6143c2b9267d048ae01ca6d3ea96f16cb30df6187d94 AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 MONGOMS_DISABLE_POSTINSTALL=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22.22.0-bookworm-slim@sha256:dd9d21971ec4395903fa6143c2b9267d048ae01ca6d3ea96f16cb30df6187d94
WORKDIR /app
# npm writes its logs and cache where the file system is not read-only.
ENV NODE_ENV=production \
    COHESION_MODE=production \
    NEXT_TELEMETRY_DISABLED=1 \
    NPM_CONFIG_CACHE=/tmp/npm \
    NPM_CONFIG_UPDATE_NOTIFIER=false \
    HOST=0.0.0.0 \
    PORT=3000 \
    MEDIA_DIR=/app/media
COPY --from=build /app/package.json /app/next.config.ts /app/tsconfig.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
COPY --from=build /app/public public
# Starts the commands of dist/, so that `npm run user:create` works here too.
COPY --from=build /app/src/cli/run.mjs src/cli/run.mjs
RUN mkdir -p /app/media /app/data /app/.next/cache && chown -R node:node /app/media /app/data /app/.next/cache
USER node
EXPOSE 3000
VOLUME ["/app/media", "/app/data"]
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--conditions=production", "--enable-source-maps", "dist/start.js"]
