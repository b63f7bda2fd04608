package io.clinnexus.cli;

import io.clinnexus.cli.audit.AuditCommand;
import io.clinnexus.cli.audit.ExportCommand;
import io.clinnexus.cli.audit.VerifyCommand;
import io.clinnexus.cli.client.ApiProblem;
import io.clinnexus.cli.client.ApiUnreachable;
import io.clinnexus.cli.demo.DemoCommand;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.evaluate.EvaluateCommand;
import io.clinnexus.cli.ingest.IngestCommand;
import io.clinnexus.cli.read.ConflictsCommand;
import io.clinnexus.cli.read.DiffCommand;
import io.clinnexus.cli.read.FactsCommand;
import io.clinnexus.cli.read.NoSuchVersion;
import io.clinnexus.cli.read.SoaCommand;
import io.clinnexus.cli.search.SearchCommand;
import io.clinnexus.cli.search.UnknownStudy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The client behind the launcher's verbs. Exit codes: 0 all went well, 1 a document was refused or
 * failed or the API refused a request, 2 wrong usage, 3 the API does not answer.
 */
@Command(
    name = "clinnexus",
    description = "Client of the ClinNexus API.",
    synopsisSubcommandLabel = "VERB",
    mixinStandardHelpOptions = true)
public final class CommandLineMain {

  private static final int FAILED = 1;
  private static final int UNREACHABLE = 3;
  private static final int UNAUTHORIZED = 401;

  CommandLineMain() {}

  /** Runs the verb named by the arguments and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Screen screen =
        new Screen(
            utf8(FileDescriptor.out), utf8(FileDescriptor.err), Integer.getInteger("columns", 0));
    System.exit(run(screen, args));
  }

  /** Runs the verb named by the arguments and returns its exit code. */
  static int run(Screen screen, String... args) {
    CommandLine line =
        new CommandLine(new CommandLineMain())
            .addSubcommand(withHelp(new IngestCommand(screen)))
            .addSubcommand(withHelp(new SearchCommand(screen)))
            .addSubcommand(withHelp(new FactsCommand(screen)))
            .addSubcommand(withHelp(new SoaCommand(screen)))
            .addSubcommand(withHelp(new DiffCommand(screen)))
            .addSubcommand(withHelp(new ConflictsCommand(screen)))
            .addSubcommand(withHelp(new EvaluateCommand(screen)))
            .addSubcommand(withHelp(new DemoCommand(screen)))
            .addSubcommand(
                withHelp(new AuditCommand())
                    .addSubcommand(withHelp(new ExportCommand(screen)))
                    .addSubcommand(withHelp(new VerifyCommand(screen))))
            .setExecutionExceptionHandler((problem, at, parsed) -> report(screen, problem, parsed))
            .setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
    return line.execute(args);
  }

  private static CommandLine withHelp(Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().mixinStandardHelpOptions(true);
    return line;
  }

  private static int report(Screen screen, Exception problem, ParseResult parsed) throws Exception {
    if (problem instanceof ApiUnreachable) {
      screen.err().println("clinnexus: " + problem.getMessage());
      return UNREACHABLE;
    }
    if (problem instanceof ApiProblem refused) {
      screen.err().println("clinnexus: " + refused.detail() + " (" + refused.code() + ")");
      if (refused.status() == UNAUTHORIZED) {
        screen
            .err()
            .println(
                "clinnexus: ./clinnexus up makes a key for this machine; for any other API set"
                    + " CLINNEXUS_API_KEY");
      }
      return FAILED;
    }
    if (problem instanceof UnknownStudy || problem instanceof NoSuchVersion) {
      screen.err().println("clinnexus: " + problem.getMessage());
      return FAILED;
    }
    throw problem;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
