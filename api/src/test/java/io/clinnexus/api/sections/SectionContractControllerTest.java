package io.clinnexus.api.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.sections.InMemorySectionContracts;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionFixture;
import io.clinnexus.domain.studies.StudyFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class SectionContractControllerTest {

  private static final Actor ACTOR = Actor.builtIn();
  private static final String PATH = "/api/v1/section-contracts";

  private final HttpProbe api;
  private final InMemorySectionContracts contracts;

  SectionContractControllerTest(HttpProbe api, InMemorySectionContracts contracts) {
    this.api = api;
    this.contracts = contracts;
  }

  @Test
  void a_contract_comes_back_with_everything_in_it() {
    SectionContract contract = SectionFixture.fullContract(ACTOR);
    contracts.add(contract);

    assertThat(api.get(PATH + "?doc_type=csr").json().at("/items").toString())
        .isEqualTo(
            ("[{'id':'%s','doc_type':'csr','section_key':'csr.statistics','title':'Статистика',"
                    + "'version':3,'view_key':'statistics','citation_policy':'per_claim',"
                    + "'required_facts':[{'fact_key':'alpha','required':false,"
                    + "'min_status':'validated','expected_type':'number','units':['%%'],"
                    + "'aliases':['significance','уровень значимости'],'family':'statistics'},"
                    + "{'fact_key':'sample_size','required':true,'min_status':'extracted',"
                    + "'expected_type':null,'units':[],'aliases':[],'family':null}],"
                    + "'sources':{'documents':[{'doc_type':'sap','section_keys':['sap.methods'],"
                    + "'required':false,'role':'supporting','precedence':2,"
                    + "'min_mapping_confidence':0.65,'content_types':['p','cell']}],"
                    + "'same_study_only':false,'allow_superseded':true},"
                    + "'recognition':{'ru':{'titles':['Статистика'],'must':['статист'],"
                    + "'should':['анализ'],'not':['прилож'],'regex':['^9']},"
                    + "'en':{'titles':[],'must':[],'should':[],'not':[],'regex':[]},"
                    + "'min_heading_level':2,'max_heading_level':4,'precedence':1,"
                    + "'min_anchors':5,'optional':false,"
                    + "'preferred_zones':['statistics','statistics_results'],"
                    + "'fallback_zones':['design']},"
                    + "'quality':{'phases':['input_qc'],'on_missing_required_fact':'warn',"
                    + "'on_low_mapping_confidence':'fail','on_citation_missing':'blocked',"
                    + "'numbers_match_facts':true,'check_zone_conflicts':true},"
                    + "'created_at':'2026-03-01T12:00:00.123456Z'}]")
                .formatted(contract.id().value())
                .replace('\'', '"'));
  }

  @Test
  void only_active_contracts_are_listed_page_by_page() {
    String section = "protocol.paged-" + UUID.randomUUID();
    SectionContract old = SectionFixture.contract(ACTOR, section, 1);
    SectionContract active =
        SectionFixture.contract(ACTOR, section, 2, true, StudyFixture.NOON.plusSeconds(60));
    contracts.add(old);
    contracts.add(active);
    contracts.add(
        SectionFixture.contract(
            ACTOR, section + "-b", 1, true, StudyFixture.NOON.minusSeconds(60)));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get(PATH + "?doc_type=protocol&limit=1" + cursor);
      assertThat(page.status()).isEqualTo(200);
      page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
      cursor = "&cursor=" + page.at("/next_cursor");
    } while (!cursor.equals("&cursor="));

    assertThat(seen).doesNotHaveDuplicates().contains(active.id().value().toString());
    assertThat(seen).doesNotContain(old.id().value().toString());
  }

  @Test
  void an_unknown_document_type_is_refused() {
    Answer answer = api.get(PATH + "?doc_type=PROTOCOL");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0").toString())
        .isEqualTo(
            "{\"pointer\":null,\"parameter\":\"doc_type\","
                + "\"detail\":\"must be one of protocol, sap, tfl, csr, ib, icf, other\"}");
  }
}
