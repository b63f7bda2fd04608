package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.change.amendment.AmendmentLanguage;
import io.clinnexus.domain.change.amendment.AmendmentRule;
import io.clinnexus.domain.change.amendment.Substance;
import java.util.List;

/** The words that frame a table of changes. */
enum FrameWords {
  ENGLISH(
      "en-GB",
      "Table of changes",
      List.of("No.", "Section", "Was", "Became", "Reason", "Substantial"),
      List.of("yes", "no", "decided", "proposed", "moved from", "new", "removed"),
      "from version",
      "to version",
      "of"),
  RUSSIAN(
      "ru-RU",
      "Таблица изменений",
      List.of("№", "Раздел", "Было", "Стало", "Обоснование", "Существенное"),
      List.of("да", "нет", "решение", "предложение", "перенесено из", "добавлено", "исключено"),
      "с версии",
      "на версию",
      "от");

  private final String languageTag;
  private final String title;
  private final List<String> columns;
  private final List<String> words;
  private final String from;
  private final String to;
  private final String dated;

  FrameWords(
      String languageTag,
      String title,
      List<String> columns,
      List<String> words,
      String from,
      String to,
      String dated) {
    this.languageTag = languageTag;
    this.title = title;
    this.columns = columns;
    this.words = words;
    this.from = from;
    this.to = to;
    this.dated = dated;
  }

  static FrameWords of(AmendmentLanguage language) {
    return switch (language) {
      case RU -> RUSSIAN;
      case EN -> ENGLISH;
    };
  }

  String languageTag() {
    return languageTag;
  }

  String title() {
    return title;
  }

  String sheet() {
    return title;
  }

  List<String> columns() {
    return columns;
  }

  String substance(Substance substance) {
    return words.get(substance == Substance.SUBSTANTIAL ? 0 : 1);
  }

  String decided() {
    return words.get(2);
  }

  String proposed() {
    return words.get(3);
  }

  String movedFrom() {
    return words.get(4);
  }

  String added() {
    return words.get(5);
  }

  String removed() {
    return words.get(6);
  }

  String from() {
    return from;
  }

  String to() {
    return to;
  }

  String dated() {
    return dated;
  }

  String category(AmendmentRule rule) {
    return this == RUSSIAN ? rule.categoryRu() : rule.categoryEn();
  }
}
