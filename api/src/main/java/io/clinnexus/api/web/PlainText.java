package io.clinnexus.api.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** One line of text without control characters; absent text is fine. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

  /** What is wrong with other text. */
  String message() default "must not hold control characters";

  /** Unused; the validation interface asks for it. */
  Class<?>[] groups() default {};

  /** Unused; the validation interface asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Asks {@link Texts}. */
  final class Check implements ConstraintValidator<PlainText, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || Texts.printable(text.toString());
    }
  }
}
