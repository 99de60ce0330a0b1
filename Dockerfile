# The desk is built with every package, the program runs with what it needs at run time only.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY catalogue/package.json catalogue/
COPY engine/package.json engine/
COPY community/package.json community/
COPY adapters/package.json adapters/
COPY admin-ui/package.json admin-ui/

FROM packages AS desk
RUN npm ci --no-audit --no-fund
COPY . .
RUN cd admin-ui && ../node_modules/.bin/vite build

FROM packages AS runtime
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production FUERO_DATA=/data FUERO_HOST=0.0.0.0 FUERO_PORT=7420
WORKDIR /app
COPY --from=runtime /app ./
COPY package.json LICENSE NOTICE ./
COPY catalogue catalogue
COPY engine engine
COPY community community
COPY adapters adapters
COPY migrations migrations
COPY rules rules
COPY docker/make-secrets.mjs docker/
COPY admin-ui/package.json admin-ui/
COPY --from=desk /app/admin-ui/build admin-ui/build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 7420
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7420/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that it gets the signal to stop.
CMD ["node", "adapters/cli/main.ts", "start"]
