package io.clinnexus.canary.rule06.api.studies;

record SecondController(String text) {}
