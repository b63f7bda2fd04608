package io.clinnexus.api.sections;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.sections.ContractFilter;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the section contracts of the workspace. */
@Tag(name = "sections", description = "Where documents have what a section must contain")
@RestController
@RequestMapping(path = "/api/v1/section-contracts", produces = MediaType.APPLICATION_JSON_VALUE)
class SectionContractController {

  private final SectionContracts contracts;
  private final SectionContractDtoConverter converter;
  private final CurrentActor currentActor;

  SectionContractController(
      SectionContracts contracts,
      SectionContractDtoConverter converter,
      CurrentActor currentActor) {
    this.contracts = contracts;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listSectionContracts",
      summary = "List the active section contracts, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping
  PageResponse<SectionContractResponse> list(
      @RequestParam(name = "doc_type", required = false) @Nullable DocumentType docType,
      PageRequest page) {
    ContractFilter filter = new ContractFilter(Optional.ofNullable(docType), Optional.of(true));
    return PageResponse.of(
        contracts.list(currentActor.get().workspaceId(), filter, page), converter::response);
  }
}
