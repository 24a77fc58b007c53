# Read by bench/run and bench/jmh. Takes $home, the top of the working copy; sets $java and $classpath, building if needed.

fail() {
  echo "bench: $1" >&2
  exit 1
}

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
command -v "$java" >/dev/null 2>&1 || fail "Java is not installed; install JDK 17 or later, or set JAVA_HOME."

libraries=$home/bench/target/classpath
if [ ! -f "$libraries" ] ||
  [ -n "$(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main -newer "$libraries" -type f | head -n 1)" ]; then
  command -v mvn >/dev/null 2>&1 || fail "Maven is not installed; it is needed to build what is measured."
  echo "bench: building …" >&2
  (cd "$home" && mvn -q -B -ntp -pl bench -am package -DskipTests -Dspotless.check.skip) >&2 || fail "the build failed."
fi
classpath=$home/bench/target/classes:$(cat "$libraries")
