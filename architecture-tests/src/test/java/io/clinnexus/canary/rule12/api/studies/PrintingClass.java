package io.clinnexus.canary.rule12.api.studies;

class PrintingClass {
  void print() {
    System.out.println("canary");
  }
}
