package io.clinnexus.worker.adapter.docx.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Opens XML parts for reading: no document type, no entities, no external access of any kind. */
public final class XmlParts {

  private static final int MAX_ATTRIBUTES = 256;
  private static final int MAX_ATTRIBUTE_CHARACTERS = 8 * 1024 * 1024;
  private static final XMLInputFactory FACTORY = factory();

  private XmlParts() {}

  /** A cursor before the root of the part. */
  public static XmlCursor open(InputStream content, String part, ParseBudget budget) {
    InputStream guarded = new TokenGuard(content, part);
    try {
      return new XmlCursor(FACTORY.createXMLStreamReader(guarded), guarded, part, budget);
    } catch (XMLStreamException e) {
      throw XmlFailure.translate(e, part, budget);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External content is not read.");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARACTERS);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }
}
