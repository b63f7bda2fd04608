package io.clinnexus.worker.adapter.docx;

import jakarta.xml.bind.JAXBElement;
import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.docx4j.TraversalUtil;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.RunTrackChange;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;

/** A document as docx4j reads it: paragraphs and cells without white space, changes accepted. */
final class Docx4jReading {

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final Deque<Boolean> hiding = new ArrayDeque<>();
  private int tables;

  static Docx4jReading of(File file) {
    try {
      Docx4jReading reading = new Docx4jReading();
      for (Object block : WordprocessingMLPackage.load(file).getMainDocumentPart().getContent()) {
        reading.block(block);
      }
      return reading;
    } catch (Docx4JException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  List<String> cells() {
    return cells;
  }

  int tables() {
    return tables;
  }

  private void block(Object wrapped) {
    Object block = unwrap(wrapped);
    if (block instanceof P paragraph) {
      StringBuilder text = new StringBuilder();
      int place = paragraphs.size();
      paragraphs.add("");
      children(paragraph).forEach(child -> inline(child, text));
      paragraphs.set(place, squeeze(text));
    } else if (block instanceof Tc cell) {
      int place = cells.size();
      cells.add("");
      int from = paragraphs.size();
      children(cell).forEach(this::block);
      cells.set(place, String.join("", paragraphs.subList(from, paragraphs.size())));
    } else {
      tables += block instanceof Tbl ? 1 : 0;
      children(block).forEach(this::block);
    }
  }

  private void inline(Object wrapped, StringBuilder text) {
    String name = wrapped instanceof JAXBElement<?> e ? e.getName().getLocalPart() : "";
    Object item = unwrap(wrapped);
    boolean removed = item instanceof RunDel || name.equals("del") || name.equals("moveFrom");
    if (removed || name.equals("delText") || name.equals("instrText") || item instanceof PPr) {
      return;
    }
    if (item instanceof Text run) {
      if (!hiding.contains(true)) {
        text.append(run.getValue());
      }
    } else if (item instanceof R.NoBreakHyphen) {
      text.append('\u2011');
    } else if (item instanceof FldChar field) {
      field(field.getFldCharType());
    } else if (item instanceof RunTrackChange change) {
      change.getAccOrBarOrBox().forEach(child -> inline(child, text));
    } else {
      children(item).forEach(child -> inline(child, text));
    }
  }

  private void field(STFldCharType type) {
    switch (type) {
      case BEGIN -> hiding.push(true);
      case SEPARATE -> {
        hiding.pop();
        hiding.push(false);
      }
      case END -> hiding.pop();
    }
  }

  private static Object unwrap(Object item) {
    return item instanceof JAXBElement<?> element ? element.getValue() : item;
  }

  private static List<Object> children(Object parent) {
    List<Object> children = TraversalUtil.getChildrenImpl(parent);
    return children == null ? List.of() : children;
  }

  static String squeeze(CharSequence text) {
    StringBuilder squeezed = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }
}
