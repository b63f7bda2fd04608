package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up protocols of some four hundred anchors, English or Russian: numbered sections, repeated
 * boilerplate, lists, tables and notes.
 */
final class SampleProtocol {

  private static final SampleProtocol ENGLISH =
      new SampleProtocol(
          List.of(
              "Introduction",
              "Objectives",
              "Design",
              "Population",
              "Treatment",
              "Assessments",
              "Safety",
              "Statistics",
              "Ethics",
              "Data handling",
              "Quality",
              "Publication"),
          List.of("Background of", "Procedures for", "Responsibilities in"),
          List.of(
              "The investigator",
              "The sponsor",
              "Each participant",
              "The pharmacist",
              "An independent committee",
              "The study nurse",
              "The central laboratory"),
          List.of(
              "records all adverse events",
              "reviews the results",
              "will receive the study product",
              "is informed about changes",
              "collects blood samples",
              "stores the documents",
              "checks the eligibility criteria",
              "calculates the individual dose"),
          List.of(
              "within %d days after the first dose", "at a dose of %d mg once daily",
              "for at least %d weeks before randomisation", "not more than %d hours after food",
              "in part B of this phase II study", "on %d May 2025 at the latest",
              "when body weight is less than %d kg", "without any change of the schedule"),
          "Not applicable.",
          List.of("Procedure", "Screening", "Day 1", "Day 8", "Day 15", "Follow-up"),
          List.of(
              "Informed consent",
              "Vital signs",
              "Electrocardiogram",
              "Blood chemistry",
              "Pregnancy test",
              "Physical examination",
              "Dispensing",
              "Adverse events"));

  private static final SampleProtocol RUSSIAN =
      new SampleProtocol(
          List.of(
              "Введение",
              "Цели",
              "Дизайн",
              "Популяция",
              "Лечение",
              "Обследования",
              "Безопасность",
              "Статистика",
              "Этика",
              "Работа с данными",
              "Качество",
              "Публикация"),
          List.of("Обоснование раздела", "Процедуры раздела", "Ответственность в разделе"),
          List.of(
              "Исследователь",
              "Спонсор",
              "Каждый участник",
              "Провизор",
              "Независимый комитет",
              "Медицинская сестра",
              "Центральная лаборатория"),
          List.of(
              "регистрирует все нежелательные явления", "проверяет полученные результаты",
              "будет получать исследуемый препарат", "получает сведения об изменениях",
              "собирает образцы крови", "хранит документы исследования",
              "оценивает критерии включения", "рассчитывает индивидуальную дозу"),
          List.of(
              "в течение %d дней после первой дозы", "в дозе %d мг один раз в сутки",
              "не менее %d недель до рандомизации", "не более %d часов после приема пищи",
              "в части B исследования фазы II", "не позднее 12.05.20%d",
              "при массе тела менее %d кг", "без изменения графика визитов"),
          "Не применимо.",
          List.of("Процедура", "Скрининг", "День 1", "День 8", "День 15", "Наблюдение"),
          List.of(
              "Информированное согласие",
              "Жизненные показатели",
              "Электрокардиограмма",
              "Биохимия крови",
              "Тест на беременность",
              "Осмотр",
              "Выдача препарата",
              "Явления"));

  private final List<String> sections;
  private final List<String> subsections;
  private final List<String> subjects;
  private final List<String> predicates;
  private final List<String> conditions;
  private final String boilerplate;
  private final List<String> columns;
  private final List<String> rows;

  private SampleProtocol(
      List<String> sections,
      List<String> subsections,
      List<String> subjects,
      List<String> predicates,
      List<String> conditions,
      String boilerplate,
      List<String> columns,
      List<String> rows) {
    this.sections = sections;
    this.subsections = subsections;
    this.subjects = subjects;
    this.predicates = predicates;
    this.conditions = conditions;
    this.boilerplate = boilerplate;
    this.columns = columns;
    this.rows = rows;
  }

  static DocumentDraft english() {
    return ENGLISH.draft(11);
  }

  static DocumentDraft russian() {
    return RUSSIAN.draft(12);
  }

  private DocumentDraft draft(long seed) {
    Random random = new Random(seed);
    DocumentDraft draft = new DocumentDraft();
    for (int i = 0; i < sections.size(); i++) {
      draft.heading(1, String.valueOf(i + 1), sections.get(i));
      draft.text(boilerplate);
      for (int j = 0; j < subsections.size(); j++) {
        draft.heading(
            2, (i + 1) + "." + (j + 1), subsections.get(j) + " " + sections.get(i).toLowerCase());
        for (int k = 0; k < 4; k++) {
          draft.text(paragraph(random));
        }
        if (j == 1) {
          draft
              .item("1)", sentence(random))
              .item("2)", sentence(random))
              .item("3)", sentence(random));
        }
      }
      if (i % 3 == 1) {
        draft.table(1, table(random));
      }
      draft.note(NoteKind.FOOTNOTE, sentence(random));
    }
    return draft;
  }

  private String paragraph(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      sentences.add(sentence(random));
    }
    return String.join(" ", sentences);
  }

  private String sentence(Random random) {
    String condition = one(conditions, random) + ", " + one(conditions, random);
    return one(subjects, random)
        + " "
        + one(predicates, random)
        + " "
        + condition.replaceAll("%d", String.valueOf(2 + random.nextInt(90)))
        + ".";
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private List<List<String>> table(Random random) {
    List<List<String>> table = new ArrayList<>();
    table.add(columns);
    for (String row : rows) {
      List<String> cells = new ArrayList<>(List.of(row));
      while (cells.size() < columns.size()) {
        cells.add(
            random.nextInt(3) == 0
                ? ""
                : random.nextInt(4) == 0 ? random.nextInt(50) + " mL" : "X");
      }
      table.add(cells);
    }
    return table;
  }
}
