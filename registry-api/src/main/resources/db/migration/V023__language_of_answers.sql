alter table command_answer add column language text;

comment on column command_answer.language is 'The language of the words in the body, of a problem; else null.';
