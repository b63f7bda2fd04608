package io.clinnexus.cli.audit;

import picocli.CommandLine.Command;

/** {@code audit ...} */
@Command(
    name = "audit",
    description = "Export the audit trail, or check an export.",
    synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand {}
