package io.clinnexus.worker.adapter.docx.xml;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks one XML part from element to element. At event level, before any interpretation, it counts
 * every character of text and checks depth, time, text and the number of distinct names.
 */
public final class XmlCursor implements AutoCloseable {

  private static final int EVENTS_PER_TIME_CHECK = 1024;

  private final XMLStreamReader in;
  private final InputStream content;
  private final String part;
  private final ParseBudget budget;
  private final NameGuard names;
  private int depth;
  private int events;
  private long characters;
  private long stray;
  private String lastUri = "";
  private Vocabulary lastVocabulary = Vocabulary.OTHER;
  private Vocabulary vocabulary = Vocabulary.OTHER;

  XmlCursor(XMLStreamReader in, InputStream content, String part, ParseBudget budget) {
    this.in = in;
    this.content = content;
    this.part = part;
    this.budget = budget;
    this.names = new NameGuard(part);
    checkEncoding();
  }

  public String part() {
    return part;
  }

  /** Characters of text met so far, white space left out; symbols and no-break hyphens count. */
  public long characters() {
    return characters;
  }

  /** Characters met so far outside {@link #readText} and {@link #drain}: nobody took them. */
  public long stray() {
    return stray;
  }

  /** Nesting of the current element; 1 for the root. */
  public int depth() {
    return depth;
  }

  /** Moves to the root element. */
  public void toRoot() {
    if (!nextChild(0)) {
      throw DocumentRejected.corrupt("the part " + part + " is empty.", null);
    }
  }

  /**
   * Moves to the next child of the element at {@code level}, walking over what was not read of the
   * previous child; false when that element ends.
   */
  public boolean nextChild(int level) {
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth == level + 1) {
          return true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (depth < level) {
          return false;
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      } else if (isText(event)) {
        stray += count();
      }
    }
  }

  /** Hands the text directly inside the current element to the sink and moves to its end. */
  public void readText(TextSink sink) {
    int level = depth;
    while (depth >= level) {
      int event = advance();
      if (isText(event)) {
        count();
        sink.accept(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      }
    }
  }

  /** Moves to the end of the current element and tells how many characters it held. */
  public long drain() {
    long before = characters;
    int level = depth;
    while (depth >= level) {
      if (isText(advance())) {
        count();
      }
    }
    return characters - before;
  }

  /** Vocabulary of the current element. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Name of the current element without its prefix. */
  public String localName() {
    return in.getLocalName();
  }

  /** Name of the current element when it is WordprocessingML, else an empty text. */
  public String wordName() {
    return vocabulary == Vocabulary.WORD ? in.getLocalName() : "";
  }

  /** Whether the current element is the WordprocessingML element of that name. */
  public boolean isWord(String name) {
    return vocabulary == Vocabulary.WORD && in.getLocalName().equals(name);
  }

  /** An attribute by its local name, in no vocabulary or in one this reader knows. */
  public @Nullable String attribute(String localName) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(localName)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The {@code val} attribute, or an empty text. */
  public String value() {
    String value = attribute("val");
    return value == null ? "" : value;
  }

  /** The attribute as an integer, or the other value when it is absent or not a number. */
  public int integer(String localName, int otherwise) {
    String value = attribute(localName);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** An on/off property: present without a value means on. */
  public boolean toggle() {
    String value = attribute("val");
    if (value == null) {
      return true;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }

  private int advance() {
    try {
      int event = in.next();
      if (++events % EVENTS_PER_TIME_CHECK == 0) {
        budget.checkTime();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        startElement();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.DTD) {
        throw XmlFailure.forbidden("a document type declaration", part);
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw XmlFailure.forbidden("an entity reference", part);
      }
      return event;
    } catch (XMLStreamException e) {
      throw XmlFailure.translate(e, part, budget);
    }
  }

  private void startElement() {
    if (++depth > budget.limits().elementDepth()) {
      throw DocumentRejected.limit("elementDepth", budget.limits().elementDepth(), part);
    }
    String uri = in.getNamespaceURI();
    if (uri == null) {
      vocabulary = Vocabulary.OTHER;
    } else {
      if (!uri.equals(lastUri)) {
        lastUri = uri;
        lastVocabulary = Vocabulary.of(uri);
      }
      vocabulary = lastVocabulary;
    }
    names.check(in);
    if (vocabulary == Vocabulary.WORD) {
      countSymbol(in.getLocalName());
    } else if (vocabulary == Vocabulary.INCLUSION) {
      throw XmlFailure.forbidden("an inclusion of another file", part);
    }
  }

  private void countSymbol(String name) {
    if (name.equals("noBreakHyphen")
        || (name.equals("sym") && !TextCounter.isWhiteSpace(SymbolFonts.symbol(this)))) {
      characters++;
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private long count() {
    int length = in.getTextLength();
    budget.addText(length, part);
    long count = TextCounter.count(in.getTextCharacters(), in.getTextStart(), length);
    characters += count;
    return count;
  }

  private void checkEncoding() {
    checkEncoding(in.getEncoding());
    checkEncoding(in.getCharacterEncodingScheme());
  }

  private void checkEncoding(@Nullable String encoding) {
    if (encoding == null) {
      return;
    }
    switch (encoding.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII" -> {}
      default ->
          throw DocumentRejected.corrupt(
              "the part " + part + " is in an encoding that Word does not write.", null);
    }
  }

  /** Releases the part; {@link #finish} is what checks its end. */
  @Override
  public void close() {
    try {
      content.close();
      in.close();
    } catch (IOException | XMLStreamException e) {
      throw DocumentRejected.corrupt("the part " + part + " cannot be read.", e);
    }
  }

  /** Reads to the end of the part; throws when anything after the root is broken. */
  public void finish() {
    while (advance() != XMLStreamConstants.END_DOCUMENT) {
      if (in.isCharacters()) {
        stray += count();
      }
    }
  }
}
