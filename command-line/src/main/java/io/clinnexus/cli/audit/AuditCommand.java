package io.clinnexus.cli.audit;

import picocli.CommandLine.Command;

/** {@code audit ...} */
@Command(
    name = "audit",
    description = "Check an exported audit trail.",
    synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand {}
