package io.clinnexus.canary.rule15.api.util;

class BadlyPlaced {}
