package io.clinnexus.worker.adapter.docx.opc;

/**
 * One relationship of a part.
 *
 * @param kind the last segment of its type, the same in strict and transitional files
 * @param target part name for internal ones, the address as written for external ones
 * @param external whether it points outside the package
 */
record Relationship(String kind, String target, boolean external) {}
