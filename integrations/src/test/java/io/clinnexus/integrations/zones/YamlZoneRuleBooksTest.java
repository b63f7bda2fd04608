package io.clinnexus.integrations.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneClassifier;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class YamlZoneRuleBooksTest {

  private static final YamlZoneRuleBooks BOOKS = new YamlZoneRuleBooks(RuleFiles.shipped());

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void every_type_has_rules_in_both_languages_and_a_fingerprint_of_its_own(DocumentType type) {
    ZoneRuleBook book = BOOKS.forType(type);
    assertThat(book.documentType()).isEqualTo(type);
    assertThat(book.rules()).extracting(rule -> rule.language().code()).contains("en", "ru");
    assertThat(book.fingerprint())
        .isEqualTo(new YamlZoneRuleBooks(RuleFiles.shipped()).forType(type).fingerprint());
    for (DocumentType other : DocumentType.values()) {
      assertThat(book.fingerprint().equals(BOOKS.forType(other).fingerprint()))
          .isEqualTo(other == type);
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void an_id_names_one_zone_only(DocumentType type) {
    List<ZoneRule> rules = BOOKS.forType(type).rules();
    long ids = rules.stream().map(ZoneRule::id).distinct().count();
    assertThat(rules.stream().map(rule -> rule.id() + rule.zone()).distinct().count())
        .isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROTOCOL | 9. Adverse Events and Serious Adverse Events | safety",
        "PROTOCOL | 8.3 Нежелательные явления | safety",
        "PROTOCOL | Synopsis | overview",
        "PROTOCOL | Синопсис протокола | overview",
        "PROTOCOL | Titelseite | unknown",
        "PROTOCOL | Критерии включения и невключения | population",
        "PROTOCOL | Withdrawal of Consent or Discontinuation | population",
        "PROTOCOL | Дизайн исследования | design",
        "PROTOCOL | Рандомизация и ослепление | design",
        "PROTOCOL | Efficacy and Safety Endpoints | endpoints",
        "PROTOCOL | Цели и задачи исследования | endpoints",
        "PROTOCOL | Исследуемый препарат и препарат сравнения | ip",
        "PROTOCOL | Сопутствующая терапия | ip",
        "PROTOCOL | Schedule of Events | procedures",
        "PROTOCOL | График процедур исследования | procedures",
        "PROTOCOL | Определение размера выборки | statistics",
        "PROTOCOL | Subgroup Analysis | statistics",
        "PROTOCOL | Первичная документация и прямой доступ | data_management",
        "PROTOCOL | Этические аспекты | ethics",
        "PROTOCOL | Информированное согласие | ethics",
        "PROTOCOL | Публикация результатов | admin",
        "PROTOCOL | Финансирование и страхование | admin",
        "PROTOCOL | Приложение 2. Шкалы | appendix",
        "PROTOCOL | Список литературы | appendix",
        "SAP | Analysis of Primary Endpoint | statistics",
        "SAP | Анализ эффективности | statistics",
        "SAP | Adverse Events | safety",
        "TFL | Table 14.3.1 Treatment-Emergent Adverse Events | safety",
        "TFL | Таблица 14.1.2 Демографические характеристики | population",
        "CSR | Efficacy Results and Tabulations | statistics",
        "CSR | Disposition of Patients | population",
        "CSR | Обсуждение и общие выводы | overview",
        "IB | Physical, Chemical and Pharmaceutical Properties | ip",
        "IB | Токсикология | safety",
        "IB | Effects in Humans | overview",
        "ICF | What are the possible risks and discomforts? | safety",
        "ICF | Почему проводится это исследование? | overview",
        "ICF | Ваши права | ethics",
        "ICF | Что будет происходить в ходе исследования? | procedures",
        "ICF | Кому позвонить, контакты врача | admin",
        "OTHER | Safety Monitoring | safety",
        "OTHER | Статистический анализ | statistics",
      })
  void headings_go_where_a_medical_writer_would_look(
      DocumentType type, String heading, String zone) {
    ZoneClassifier classifier = new ZoneClassifier(BOOKS.forType(type));
    assertThat(classifier.classify(List.of(heading)).zone().code()).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: [ | f.yaml, line 1: not valid YAML",
        "version: 1 | f.yaml, line 1, it: lacks the field front-matter",
        "front-matter: nowhere | f.yaml, line 1, front-matter: 'nowhere' is refused",
        "{front-matter: safety, version: '1', rules: 1} | f.yaml, line 1, rules: must be a list",
        "{front-matter: safety, version: '1', rules: [{zone: safety}]} | f.yaml, line 1, rules: lacks the field id",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: x}]} | f.yaml, line 1, zone: 'x' is refused",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: safety, en: ['(a+)+'], ru: [да]}]} | f.yaml, line 1, en: '(a+)+' is refused",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: safety, strenght: 1}]} | f.yaml, line 1, strenght: is not a known field",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: safety, strength: 2}]} | f.yaml, line 1, strength: must be 0.0 to 1.0",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: safety, strength: 0}]} | f.yaml, line 1, strength: must be above 0",
        "{front-matter: safety, version: '1', rules: [{id: a, zone: safety, binding: 1}]} | f.yaml, line 1, binding: must be true or false",
        "!!java.net.URL [\"http://localhost\"] | f.yaml, line 1: not valid YAML",
      })
  void a_mistake_names_file_line_and_field(String content, String complaint) {
    assertThatIllegalStateException()
        .isThrownBy(() -> ZoneRuleFile.read(DocumentType.OTHER, RuleNode.read("f.yaml", content)))
        .withMessageContaining(complaint);
  }
}
