package io.tensionwire.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.dashboard.page.PageSecurity;
import io.tensionwire.dashboard.stream.EventConnections;
import io.tensionwire.dashboard.stream.Parameters;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Answers every request of the server. Thread-safe. */
final class DashboardHandler extends Handler.Abstract {
    private static final String STREAM = "/stream/";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final HostCheck hosts;
    private final Routes routes;
    private final StreamRoutes streams;
    private final EventConnections connections;

    DashboardHandler(HostCheck hosts, Routes routes, StreamRoutes streams, EventConnections connections) {
        this.hosts = hosts;
        this.routes = routes;
        this.streams = streams;
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        PageSecurity.HEADERS.forEach(response.getHeaders()::put);
        String path = request.getHttpURI().getPath();
        Answer refusal = refusal(request);
        if (refusal != null) {
            send(refusal, request, response, callback);
        } else if (path.startsWith(STREAM)) {
            stream(path.substring(STREAM.length()), request, response, callback);
        } else {
            String tag = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
            send(routes.answer(path, parameters(request), tag), request, response, callback);
        }
        return true;
    }

    private Answer refusal(Request request) {
        if (!hosts.admits(Request.getServerName(request))) {
            return Answer.refused(
                    421,
                    "this server is not known under that name; ask for 127.0.0.1 or localhost, or set dashboard.names");
        }
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD")
                ? null
                : new Answer(405, "text/plain", Map.of("Allow", "GET, HEAD"), "only GET and HEAD\n".getBytes(UTF_8));
    }

    private void stream(String name, Request request, Response response, Callback callback) {
        String lastEventId = request.getHeaders().get(LAST_EVENT_ID);
        StreamRoutes.Opening opening = streams.open(name, parameters(request), lastEventId);
        if (opening.refusal() == null) {
            connections.open(response, callback, opening.source());
        } else {
            send(opening.refusal(), request, response, callback);
        }
    }

    private static void send(Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach(response.getHeaders()::put);
        boolean bodiless = request.getMethod().equals("HEAD") || answer.status() == 304;
        if (!bodiless) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
        response.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : answer.body()), callback);
    }

    private static Parameters parameters(Request request) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request, UTF_8)) {
            values.put(field.getName(), new ArrayList<>(field.getValues()));
        }
        return new Parameters(values);
    }
}
