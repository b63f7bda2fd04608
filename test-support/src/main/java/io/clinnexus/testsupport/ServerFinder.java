package io.clinnexus.testsupport;

import java.nio.file.Path;
import java.util.List;

/**
 * Asks the launcher for a server; only a container is started from here, since Testcontainers must
 * own it.
 */
final class ServerFinder {

  private static final System.Logger LOG = System.getLogger(ServerFinder.class.getName());

  private ServerFinder() {}

  static ServerAddress find() {
    LauncherScript launcher = LauncherScript.above(Path.of(System.getProperty("user.dir")));
    LauncherScript.Answer answer = launcher.testServer(List.of());
    LOG.log(System.Logger.Level.INFO, answer.said());
    if (!answer.isDocker()) {
      return answer.address();
    }
    try {
      return DockerServer.start(answer.value("DB_IMAGE"));
    } catch (NoPostgresServer docker) {
      LOG.log(System.Logger.Level.WARNING, docker.getMessage() + "; trying the next way");
      return findWithoutDocker(launcher, docker);
    }
  }

  private static ServerAddress findWithoutDocker(LauncherScript launcher, NoPostgresServer docker) {
    try {
      LauncherScript.Answer answer = launcher.testServer(List.of("docker"));
      LOG.log(System.Logger.Level.INFO, answer.said());
      return answer.address();
    } catch (NoPostgresServer others) {
      others.addSuppressed(docker);
      throw others;
    }
  }
}
