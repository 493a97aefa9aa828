int run;
