package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.change.carry.CarriedItem;
import io.clinnexus.domain.change.carry.Settlement;
import org.springframework.stereotype.Component;

/** What was carried, as it leaves the application. */
@Component
final class CarriedDtoConverter {

  CarriedItemResponse response(CarriedItem item) {
    return new CarriedItemResponse(
        item.id().value(),
        item.subject().kind(),
        item.subject().id(),
        item.anchorId().format(),
        item.quote().map(DiffDtoConverter::words).orElse(null),
        item.evidence().state(),
        item.open(),
        item.evidence().places().stream()
            .map(
                place ->
                    new CarriedItemResponse.Place(
                        place.anchorId().format(),
                        place.quote().map(DiffDtoConverter::words).orElse(null)))
            .toList(),
        item.evidence().criticalChanges().stream().map(DiffDtoConverter::critical).toList(),
        item.settlement().map(CarriedDtoConverter::settlement).orElse(null));
  }

  private static CarriedItemResponse.Settlement settlement(Settlement settlement) {
    return new CarriedItemResponse.Settlement(
        settlement.chosen().map(AnchorId::format).orElse(null),
        settlement.reason(),
        settlement.by().value(),
        settlement.at());
  }
}
