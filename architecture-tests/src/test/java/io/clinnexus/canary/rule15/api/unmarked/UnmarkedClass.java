package io.clinnexus.canary.rule15.api.unmarked;

class UnmarkedClass {}
