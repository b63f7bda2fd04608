package io.clinnexus.api.wiring;

import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auditlog.ExportAuditTrail;
import io.clinnexus.domain.auditlog.HeadArchive;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.VerifyAuditTrail;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The use cases on the audit trail; the keys are read when the first of them is used. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

  @Bean
  VerifyAuditTrail verifyAuditTrail(
      AuditLedger ledger, HeadArchive archive, @Lazy HeadSigner signer, Transactions transactions) {
    return new VerifyAuditTrail(ledger, archive, signer, transactions);
  }

  @Bean
  ExportAuditTrail exportAuditTrail(
      AuditLedger ledger,
      HeadArchive archive,
      @Lazy HeadSigner signer,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new ExportAuditTrail(ledger, archive, signer, auditTrail, transactions, clock);
  }
}
