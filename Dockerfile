# Builds Portolan's image: `docker build -t portolan . && docker run -p 4000:4000 -v portolan:/data portolan`.

# Debian, not Alpine: the embedded store has no binary for musl on x64.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without scripts, so that this layer holds until the dependencies change; what `prepare` builds comes below.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run prepare

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && mkdir /data && chown node:node /data
COPY --from=build /app/dist ./dist
COPY cypher ./cypher
COPY schema ./schema
COPY seed ./seed
COPY LICENSE README.md ./
# The image's user `node`, as a number, so that an orchestrator can see that it isn't root.
USER 1000:1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "serve"]
