package io.clinnexus.cli.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A multipart body with one part {@code file}, read from disk while it is sent. */
record MultipartFile(Path file, String boundary) {

  MultipartFile(Path file) {
    this(file, "clinnexus-" + UUID.randomUUID());
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    String name =
        file.getFileName()
            .toString()
            .replace("\"", "%22")
            .replace("\r", "%0D")
            .replace("\n", "%0A");
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(head.getBytes(StandardCharsets.UTF_8)),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofByteArray(
            ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
  }
}
