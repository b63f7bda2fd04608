package io.clinnexus.api.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** An OpenID Connect issuer: publishes its key and signs whatever it is asked to. */
public final class Issuer implements AutoCloseable {

  /** What its tokens for us are made for. */
  public static final String AUDIENCE = "clinnexus-test";

  private static final String KEY_ID = "k1";

  private final HttpServer server;
  private final KeyPair keys;

  public Issuer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    publish(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
            .formatted(address(), address()));
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    publish(
        "/keys",
        "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
            .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent())));
    server.start();
  }

  /** Where it is. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token of a subject for us that is good for a minute. */
  public String token(String subject) {
    return token(subject, AUDIENCE, Instant.now().plusSeconds(60));
  }

  /** A token of a subject for an audience that ends at a time. */
  public String token(String subject, String audience, Instant end) {
    return token(address(), subject, audience, end);
  }

  /** A token that names another issuer, signed with the key of this one. */
  public String token(String issuer, String subject, String audience, Instant end) {
    String claims =
        "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
            .formatted(
                issuer, subject, audience, end.getEpochSecond() - 3600, end.getEpochSecond());
    String signed =
        encoded(("{\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\"}").getBytes(UTF_8))
            + "."
            + encoded(claims.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void publish(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] magnitude = new byte[bytes.length - sign];
    System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
    return encoded(magnitude);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
