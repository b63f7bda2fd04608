package io.clinnexus.worker.adapter.pdf.scan;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/** Takes away from this process what the Java library offers to reach the network. */
final class NoNetwork {

  private static final Set<String> REFUSED =
      Set.of("http", "https", "ftp", "mailto", "jmod", "ws", "wss");

  private NoNetwork() {}

  static void install() {
    ProxySelector.setDefault(new Refusing());
    URL.setURLStreamHandlerFactory(
        protocol -> REFUSED.contains(protocol) ? new RefusingHandler() : null);
  }

  private static final class RefusingHandler extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("This process has no network.");
    }
  }

  private static final class Refusing extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
      throw new IllegalArgumentException("This process has no network.");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // Never reached: nothing is ever connected.
    }
  }
}
