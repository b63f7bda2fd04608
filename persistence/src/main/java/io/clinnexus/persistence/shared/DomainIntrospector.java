package io.clinnexus.persistence.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.TextKey;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Tells Jackson about records of the domain what annotations would tell it. */
final class DomainIntrospector extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;
  private static final String OTHER_KEYS = "otherKeys";

  @Override
  public @Nullable Boolean hasAnyGetter(MapperConfig<?> config, Annotated member) {
    return isOtherKeys(member) && member instanceof AnnotatedMethod ? Boolean.TRUE : null;
  }

  @Override
  public @Nullable Boolean hasAnySetter(MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedParameter parameter && isOtherKeys(config, parameter)
        ? Boolean.TRUE
        : null;
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedMethod method
            && method.getName().equals(valueMethod(method.getDeclaringClass()))
        ? Boolean.TRUE
        : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedWithParams creator
            && creator.getParameterCount() == 1
            && (makesWrapper(creator) || parsesKey(creator))
        ? JsonCreator.Mode.DELEGATING
        : super.findCreatorAnnotation(config, member);
  }

  private static boolean makesWrapper(AnnotatedWithParams creator) {
    return isWrapper(creator.getRawType())
        && creator.getRawParameterType(0)
            == creator.getRawType().getRecordComponents()[0].getType();
  }

  private static boolean parsesKey(AnnotatedWithParams creator) {
    return creator.getName().equals("parse")
        && creator.getRawParameterType(0) == String.class
        && TextKey.class.isAssignableFrom(creator.getDeclaringClass());
  }

  /** The method that gives the one JSON value of the type, if it is written as such. */
  private static @Nullable String valueMethod(Class<?> type) {
    if (TextKey.class.isAssignableFrom(type)) {
      return "format";
    }
    return isWrapper(type) ? type.getRecordComponents()[0].getName() : null;
  }

  /** Whether the type is a record around one value, such as an id. */
  static boolean isWrapper(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && components.length == 1
        && "value".equals(components[0].getName())
        && type != OpaqueJson.class;
  }

  private static boolean isOtherKeys(Annotated member) {
    return OTHER_KEYS.equals(member.getName());
  }

  private boolean isOtherKeys(MapperConfig<?> config, AnnotatedMember member) {
    return OTHER_KEYS.equals(findImplicitPropertyName(config, member));
  }
}
