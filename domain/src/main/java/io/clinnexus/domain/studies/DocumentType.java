package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.Coded;

/** The kinds of clinical document (PostgreSQL type document_type). */
public enum DocumentType implements Coded {
  PROTOCOL("protocol"),
  SAP("sap"),
  TFL("tfl"),
  CSR("csr"),
  IB("ib"),
  ICF("icf"),
  OTHER("other");

  private final String code;

  DocumentType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
