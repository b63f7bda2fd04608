package io.clinnexus.testsupport;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the database of a {@link PostgresTest} class; JUnit closes it with the class. */
final class PostgresTestExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PostgresTestExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    // a nested class sees the database of the class around it
    if (store.get(TestDatabase.class, TestDatabase.class) == null) {
      store.put(TestDatabase.class, make(context));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestDatabase database = context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    if (database == null) {
      throw new ParameterResolutionException("the class has no database yet");
    }
    return database;
  }

  private static TestDatabase make(ExtensionContext context) {
    PostgresTest annotation = context.getRequiredTestClass().getAnnotation(PostgresTest.class);
    return annotation == null || annotation.migrated()
        ? TestDatabase.migrated()
        : TestDatabase.empty();
  }
}
