package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.anchors.TextNormaliser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as a sequence of words, numbers and signs. Two texts have the same wording when they
 * differ in nothing but white space between words, forms of quotes, dashes and apostrophes, soft
 * hyphens and other characters without width, and composed or decomposed letters. Case, digits and
 * every other sign count.
 */
public final class Wording {

  /** Version of the rules, part of a configuration hash. */
  public static final String VERSION = "1";

  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
  private static final String QUOTES = "\"«»„“”‟″〝〞";
  private static final String APOSTROPHES = "'‘’‚‛′`´ʼ";

  private final String text;
  private final List<Token> tokens;
  private String @Nullable [] folded;

  private Wording(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * A word, a number with its separators, or one sign.
   *
   * @param form what counts for comparison
   * @param start first UTF-16 unit in the text
   * @param end after the last UTF-16 unit in the text
   */
  record Token(Kind kind, String form, int start, int end) {

    enum Kind {
      WORD,
      NUMBER,
      SIGN
    }

    boolean isNumber() {
      return kind == Kind.NUMBER;
    }

    boolean isWord() {
      return kind == Kind.WORD;
    }
  }

  /** Reads a text. */
  public static Wording of(String text) {
    return new Wording(text, new Reader(text).read());
  }

  /** The text as it stands. */
  public String text() {
    return text;
  }

  /** How many words, numbers and signs it has. */
  public int size() {
    return tokens.size();
  }

  /** The forms in their order. */
  public List<String> forms() {
    return tokens.stream().map(Token::form).toList();
  }

  /** One text for all texts of the same wording. */
  public String key() {
    StringBuilder key = new StringBuilder(text.length() + 8);
    for (Token token : tokens) {
      key.append(token.form()).append(' ');
    }
    return key.toString();
  }

  /** Whether both have the same wording. */
  public boolean sameAs(Wording other) {
    if (tokens.size() != other.tokens.size()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).form().equals(other.tokens.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** A token in small letters. */
  String folded(int index) {
    if (folded == null) {
      folded = tokens.stream().map(token -> PhraseBook.folded(token.form())).toArray(String[]::new);
    }
    return folded[index];
  }

  /** What stands from one token to another, both included. */
  Excerpt excerpt(int first, int last) {
    int start = tokens.get(first).start();
    int end = tokens.get(last).end();
    return new Excerpt(text.substring(start, end), start, end);
  }

  /** Whether nothing stands between a token and the one after it. */
  boolean touchesNext(int index) {
    return index + 1 < tokens.size() && tokens.get(index).end() == tokens.get(index + 1).start();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Walks over a text once. */
  private static final class Reader {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    List<Token> read() {
      while (at < text.length()) {
        int letter = text.codePointAt(at);
        if (TextNormaliser.isWhiteSpace(letter) || TextNormaliser.isZeroWidth(letter)) {
          at += Character.charCount(letter);
        } else if (Character.isDigit(letter)) {
          readNumber();
        } else if (isLetter(letter)) {
          readWord();
        } else {
          readSign(letter);
        }
      }
      return List.copyOf(tokens);
    }

    private void readNumber() {
      int start = at;
      StringBuilder form = new StringBuilder();
      while (at < text.length()) {
        char letter = text.charAt(at);
        boolean separates =
            (letter == '.' || letter == ',')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        if (!Character.isDigit(letter) && !separates) {
          break;
        }
        form.append(separates ? letter : (char) ('0' + Character.digit(letter, 10)));
        at++;
      }
      if (at == start) {
        readSign(text.codePointAt(at));
        return;
      }
      tokens.add(new Token(Token.Kind.NUMBER, form.toString(), start, at));
    }

    private void readWord() {
      int start = at;
      int end = at;
      boolean plain = true;
      StringBuilder form = new StringBuilder();
      while (at < text.length()) {
        int letter = text.codePointAt(at);
        if (isLetter(letter)) {
          form.appendCodePoint(letter == 0xB5 ? 0x3BC : letter);
          plain &= letter < 0x300 || (letter >= 0x400 && letter < 0x460);
          at += Character.charCount(letter);
          end = at;
        } else if (TextNormaliser.isZeroWidth(letter)) {
          at += Character.charCount(letter);
        } else {
          break;
        }
      }
      String word = form.toString();
      tokens.add(new Token(Token.Kind.WORD, plain ? word : composed(word), start, end));
    }

    private void readSign(int letter) {
      int start = at;
      at += Character.charCount(letter);
      if (letter == '…') {
        tokens.addAll(nCopiesOfStop(start));
      } else {
        tokens.add(new Token(Token.Kind.SIGN, sign(letter), start, at));
      }
    }

    private List<Token> nCopiesOfStop(int start) {
      Token stop = new Token(Token.Kind.SIGN, ".", start, at);
      return Arrays.asList(stop, stop, stop);
    }

    private static boolean isLetter(int letter) {
      return Character.isLetter(letter)
          || Character.getType(letter) == Character.NON_SPACING_MARK
          || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    /** Composed letters, and ligatures of print taken apart. */
    private static String composed(String word) {
      boolean ligature = word.chars().anyMatch(letter -> letter >= 0xFB00 && letter <= 0xFB06);
      return Normalizer.normalize(word, ligature ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }

    private static String sign(int letter) {
      if (DASHES.indexOf(letter) >= 0) {
        return "-";
      }
      if (QUOTES.indexOf(letter) >= 0) {
        return "\"";
      }
      return APOSTROPHES.indexOf(letter) >= 0 ? "'" : Character.toString(letter);
    }
  }
}
