package io.clinnexus.integrations.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.anchors.alignment.VersionFixture;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.change.amendment.AmendmentFiles;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.StudyFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class AmendmentFilesTest {

  private static final Document PROTOCOL =
      StudyFixture.protocol(StudyFixture.study(Actor.builtIn(), "S-1"));
  private static final TableOfChanges.Heading HEADING =
      new TableOfChanges.Heading(
          PROTOCOL, StudyFixture.version(PROTOCOL, "v1"), StudyFixture.version(PROTOCOL, "v2"));

  private final AmendmentFiles files = new OoxmlAmendmentFiles();

  @Test
  void rejecting_all_gives_the_earlier_texts_and_accepting_all_the_later_ones()
      throws IOException, XMLStreamException {
    DocumentDraft before =
        new DocumentDraft()
            .heading(1, "1", "Treatment & care")
            .text("Give a dose of 10 mg (< 20 mg) once daily to each participant.")
            .text("The pharmacist keeps the product in a locked room until it is handed out.")
            .item("a.", "The first condition that has to be met by everybody who takes part.")
            .table(
                1,
                List.of(
                    List.of("Visit", "Day", "Window"),
                    List.of("Screening", "-14", "3"),
                    List.of("Baseline", "1", "0"),
                    List.of("Week four", "28", "2")))
            .heading(1, "2", "Visits")
            .text("This sentence is taken out of the protocol altogether in the new version.")
            .note(NoteKind.FOOTNOTE, "A note that stays the same in both of the versions.");
    DocumentDraft after =
        new DocumentDraft()
            .heading(1, "1", "Treatment & care")
            .text("Give a dose of 15 mg (< 20 mg) once daily to each adult participant.")
            .item("a.", "The first condition that has to be met by everybody who takes part.")
            .table(
                1,
                List.of(
                    List.of("Visit", "Day", "Remark", "Window"),
                    List.of("Screening", "-14", "by telephone", "5"),
                    List.of("Week four", "28", "", "2"),
                    List.of("Week eight", "56", "at the site", "2")))
            .heading(1, "2", "Visits")
            .text("The pharmacist keeps the product in a locked room until it is handed out.")
            .text("Visits may be made by telephone where the law of the country allows it.")
            .note(NoteKind.FOOTNOTE, "A note that stays the same in both of the versions.");
    List<Anchor> earlier = VersionFixture.earlier(before);
    List<Anchor> later = VersionFixture.later(after);

    byte[] bytes = tracked(VersionFixture.ALIGNER.align(earlier, later));

    assertThat(words(bytes, "ins")).containsExactlyInAnyOrderElementsOf(words(earlier));
    assertThat(words(bytes, "del")).containsExactlyInAnyOrderElementsOf(words(later));
    assertThat(tracked(VersionFixture.ALIGNER.align(earlier, later))).isEqualTo(bytes);
  }

  @Test
  void a_version_without_changes_has_none_tracked() throws IOException {
    DocumentDraft draft =
        new DocumentDraft().heading(1, "1", "Treatment").text("Give 10 mg once daily.");
    String body = part(tracked(VersionFixture.align(draft, draft)), "word/document.xml");

    assertThat(body).contains("Give 10 mg once daily.").doesNotContain("<w:ins", "<w:del");
  }

  private byte[] tracked(VersionAlignment alignment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.trackedChanges(HEADING, alignment, out);
    return out.toByteArray();
  }

  /** The words of all texts, labels of list items included. */
  private static List<String> words(List<Anchor> anchors) {
    List<String> words = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (anchor.location() instanceof AnchorLocation.InText text) {
        text.numberLabel().ifPresent(words::add);
      }
      words.addAll(split(anchor.textNormalised()));
    }
    return words;
  }

  private static List<String> split(String text) {
    return List.of(text.split("[\\s\u00a0]+")).stream().filter(word -> !word.isEmpty()).toList();
  }

  /** The words of a document without those inside an element. */
  private static List<String> words(byte[] bytes, String without)
      throws IOException, XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newFactory()
            .createXMLStreamReader(new StringReader(part(bytes, "word/document.xml")));
    List<String> words = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int inside = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(without)) {
        inside++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside -= xml.getLocalName().equals(without) ? 1 : 0;
        if (xml.getLocalName().equals("p")) {
          words.addAll(split(paragraph.toString()));
          paragraph.setLength(0);
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inside == 0) {
        paragraph.append(xml.getText());
      }
    }
    return words;
  }

  private static String part(byte[] bytes, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }
}
