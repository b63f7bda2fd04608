package io.clinnexus.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a database of its own, made before its first test and dropped after its last.
 *
 * <p>Constructors and methods of the class, and of its nested classes, may have a {@link
 * TestDatabase} parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PostgresTestExtension.class)
public @interface PostgresTest {

  /** Says whether the database is at the head of the changelog (the default) or empty. */
  boolean migrated() default true;
}
