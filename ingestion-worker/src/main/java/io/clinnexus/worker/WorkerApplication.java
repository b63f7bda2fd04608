package io.clinnexus.worker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a worker. It has no port: any number of them share the queue in the database. */
@SpringBootApplication
public class WorkerApplication {

  /** Runs until the process is asked to stop; a run at work is then finished or given back. */
  public static void main(String[] arguments) {
    SpringApplication.run(WorkerApplication.class, arguments);
  }
}
