package io.clinnexus.testsupport;

import java.util.TimeZone;

/**
 * The time zone that tests run in: 13:45 hours ahead of UTC in summer, so that code which forgets
 * the zone is wrong by a day.
 *
 * <p>The PostgreSQL driver gives each session the default zone of the JVM; therefore the JVM gets
 * it.
 */
public final class HostileTimeZone {

  /** The name of the zone, as PostgreSQL and Java write it. */
  public static final String ID = "Pacific/Chatham";

  private HostileTimeZone() {}

  static void apply() {
    TimeZone.setDefault(TimeZone.getTimeZone(ID));
  }
}
