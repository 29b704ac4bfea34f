package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.shunin.registry.api.personaldata.PersonalDataRead;
import jp.shunin.registry.api.personaldata.ReadRecorder;
import jp.shunin.registry.projections.listing.Rows;
import jp.shunin.registry.projections.person.ShownPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Has it recorded who is shown the personal data of whom, before the answer goes out. */
@ControllerAdvice
class ShownPeople implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

    private static final String GROUND_HEADER = "X-Access-Ground";
    private static final String GROUND_PARAMETER = "ground";
    private static final int LONGEST_GROUND = 200;
    private static final int PEOPLE_A_ROW = 500;
    private static final String ATTRIBUTE = ShownPeople.class.getName();

    private final ReadRecorder recorder;
    private final Clock clock;

    ShownPeople(ReadRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String ground = ground(request);
        Consumer<List<String>> note = numbers -> recorder.note(new PersonalDataRead(
                clock.instant(), Origins.account(request), request.getRemoteAddr(), what(request), ground, numbers));
        request.setAttribute(ATTRIBUTE, note);
        return true;
    }

    /** A page shows what it is made of. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            List<String> numbers = page.getModel().values().stream()
                    .flatMap(ShownPeople::shownBy)
                    .distinct()
                    .toList();
            if (!numbers.isEmpty()) {
                note(request).accept(numbers);
            }
        }
    }

    private static Stream<String> shownBy(@Nullable Object part) {
        return part instanceof ShowsPeople people ? people.peopleShown().stream() : Stream.empty();
    }

    /** Without the parameters: they may name whom somebody looks for. */
    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static @Nullable String ground(HttpServletRequest request) {
        String header = request.getHeader(GROUND_HEADER);
        String ground = header == null ? request.getParameter(GROUND_PARAMETER) : header;
        if (ground != null && (ground.length() > LONGEST_GROUND || ground.indexOf('\0') >= 0)) {
            throw BadParameterException.malformed(GROUND_PARAMETER, "text");
        }
        return ground;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType form,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ShowsPeople shown && request instanceof ServletServerHttpRequest asked) {
            List<String> numbers = shown.peopleShown();
            if (!numbers.isEmpty()) {
                note(asked.getServletRequest()).accept(numbers);
            }
        }
        return body;
    }

    /** The rows of a file, which are noted a little before they are sent. */
    static <R> Rows<R> noted(Rows<R> rows, HttpServletRequest request) {
        Consumer<List<String>> note = note(request);
        return each -> {
            List<String> shown = new ArrayList<>();
            rows.forEach(row -> {
                numberOf(row).ifPresent(shown::add);
                if (shown.size() == PEOPLE_A_ROW) {
                    note.accept(List.copyOf(shown));
                    shown.clear();
                }
                each.accept(row);
            });
            if (!shown.isEmpty()) {
                note.accept(List.copyOf(shown));
            }
        };
    }

    private static Optional<String> numberOf(@Nullable Object row) {
        return row instanceof ShownPerson shown && shown.person() != null
                ? Optional.of(shown.registrationNumber().value())
                : Optional.empty();
    }

    /** The numbers of those whom some lines show. */
    static List<String> numbersOf(List<?> lines) {
        return lines.stream()
                .flatMap(line -> numberOf(line).stream())
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // Nobody else writes the attribute.
    private static Consumer<List<String>> note(HttpServletRequest request) {
        return (Consumer<List<String>>) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }
}
