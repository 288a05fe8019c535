package uk.letterbox.crash;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Stands before and behind every step of every route; Camel finds it among the beans. */
abstract class Steps implements InterceptStrategy {

    /** An exchange is about to enter a step. */
    abstract void entering(String step, Exchange exchange);

    /** An exchange has come out of a step. */
    abstract void left(String step, Exchange exchange);

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode node, Processor target, Processor next) {
        String step = node.getId();
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                entering(step, exchange);
                return super.process(exchange, done -> {
                    left(step, exchange);
                    callback.done(done);
                });
            }
        };
    }
}
