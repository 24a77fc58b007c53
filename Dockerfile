# The image of ingest, enrich, sink and dashboard: one program, the command says which part. Build the program first: mvn package
FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home tensionwire && mkdir /state /drop && chown tensionwire /state
COPY app/target/lib /opt/tensionwire/lib
COPY app/target/tensionwire.jar /opt/tensionwire/tensionwire.jar
USER tensionwire
WORKDIR /state
# Inside a container the port is reached by the health check only; compose publishes it on the loopback interface.
ENV TENSIONWIRE_HEALTH_HOST=0.0.0.0 TENSIONWIRE_HEALTH_PORT=8081 TENSIONWIRE_ENRICH_STATE=/state/enrich
HEALTHCHECK --interval=3s --timeout=3s --start-period=60s --retries=20 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-cp", \
  "/opt/tensionwire/tensionwire.jar:/opt/tensionwire/lib/*", "io.tensionwire.app.Tensionwire"]
CMD ["--help"]
