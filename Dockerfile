# Builds the site and serves it with nginx on port 8080, as a user without rights.
# docker build --build-arg SITE_URL=https://errors.example --build-arg BASE_PATH=/ -t sign-in-errors .
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG SITE_URL=http://localhost:8080
ARG BASE_PATH=/
RUN SITE_URL="$SITE_URL" BASE_PATH="$BASE_PATH" npm run build

FROM nginx:1.29-alpine
COPY --from=build /site/deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /site/dist /usr/share/nginx/html
USER nginx
EXPOSE 8080
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
