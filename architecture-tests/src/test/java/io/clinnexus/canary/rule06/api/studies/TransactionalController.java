package io.clinnexus.canary.rule06.api.studies;

import io.clinnexus.canary.rule06.domain.shared.Transactions;

record TransactionalController(Transactions transactions) {}
