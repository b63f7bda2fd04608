package io.clinnexus.persistence.anchors;

/** How many versions wait, and how many of them failed. */
record BacklogStandingRow(int waiting, int failing) {}
