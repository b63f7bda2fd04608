package io.clinnexus.domain.topics;

/**
 * The weights and thresholds of topic mapping, as data; all 0 to 1.
 *
 * @param version of the numbers
 * @param threshold the least score of an assignment
 * @param thresholdInZone the same where the topic is at home in the zone
 * @param homeZone a prior from which a topic is at home
 * @param words weight of heading and keywords
 * @param zone weight of the zone
 * @param vectors weight of the similarity of vectors
 * @param inherited part of the enclosing heading's match that a heading of its own inherits
 * @param neighbour what is added when the block before has the topic and the text says little
 * @param penalty factor in a zone that speaks against the topic
 * @param leastCosine a cosine up to this counts as 0
 * @param fullCosine a cosine from this on counts as 1
 */
public record TopicMapRules(
    String version,
    double threshold,
    double thresholdInZone,
    double homeZone,
    double words,
    double zone,
    double vectors,
    double inherited,
    double neighbour,
    double penalty,
    double leastCosine,
    double fullCosine) {}
