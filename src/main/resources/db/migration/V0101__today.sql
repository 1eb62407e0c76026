-- What was found broken lately, on the home page and in the list of promises; all that ever broke is many more.
create index ix_promise_judged on promise (judged_on);
