package jp.shunin.registry.api.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over HTTP, on a free port, with an empty register in a folder of its own.
 *
 * <p>All classes that carry this and add nothing of their own to the context (no properties, no replaced beans) share
 * one application: it starts once. So a test makes its own people and expects others' to be there too. Inject a
 * {@code RestTestClient} to talk to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "registry.demo=false")
@AutoConfigureRestTestClient
@Import(PlainClient.class)
@ContextConfiguration(initializers = TemporaryDataDirectory.class)
public @interface RunningRegistry {}
