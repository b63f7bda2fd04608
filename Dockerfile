# syntax=docker/dockerfile:1
# One image per application: docker build --target api | ingestion-worker | migrate
# BUILD_IMAGE needs a JDK 17 or later and Maven, RUNTIME_IMAGE a Java 17 or later.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUNTIME_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests -DskipChecks -pl api,ingestion-worker,migrations -am package \
 && mkdir -p /app/migrate \
 && cp -R migrations/target/lib /app/migrate/lib \
 && cp migrations/target/clinnexus-migrations-*[0-9T].jar /app/migrate/migrations.jar \
 && for name in api ingestion-worker; do \
      java -Djarmode=tools -jar $name/target/clinnexus-$name-*-exec.jar extract --destination /app/$name \
      && mv /app/$name/clinnexus-*.jar /app/$name/$name.jar || exit 1; \
    done

FROM ${RUNTIME_IMAGE} AS runtime
# a fixed number, so that the shared volume has one owner
RUN mkdir -p /var/lib/clinnexus/files /var/lib/clinnexus/audit && chown -R 10001:10001 /var/lib/clinnexus
USER 10001:10001
WORKDIR /var/lib/clinnexus
ENV LC_ALL=C.UTF-8 \
    CLINNEXUS_FILES_DIRECTORY=/var/lib/clinnexus/files \
    CLINNEXUS_AUDIT_DIRECTORY=/var/lib/clinnexus/audit

FROM runtime AS migrate
COPY --from=build /app/migrate /app/migrate
ENTRYPOINT ["java", "-Xmx256m", "-jar", "/app/migrate/migrations.jar"]
CMD ["update"]

FROM runtime AS api
COPY --from=build /app/api /app/api
ENV CLINNEXUS_API_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx512m", "-jar", "/app/api/api.jar"]

FROM runtime AS ingestion-worker
COPY --from=build /app/ingestion-worker /app/ingestion-worker
ENV CLINNEXUS_WORKER_HEALTHFILE=/tmp/ingestion-worker.health
ENTRYPOINT ["java", "-Xmx512m", "-jar", "/app/ingestion-worker/ingestion-worker.jar"]
