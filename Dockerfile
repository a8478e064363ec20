FROM node:22.21.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json nest-cli.json tsconfig.json tsconfig.base.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
COPY libs/media/package.json libs/media/
RUN npm ci
COPY apps apps
COPY libs libs
RUN npm run build && npm prune --omit=dev

FROM node:22.21.1-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app ./
RUN mkdir /data /keys && chown node:node /data /keys
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
