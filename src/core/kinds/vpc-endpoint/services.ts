/**
 * AWS services that VPC endpoints reach, in any Region. AWS publishes no list by Region, and this one ages: that a
 * service is not here is never an error by itself.
 * Source: aws-cdk-lib 2.276.0, aws-ec2/lib/vpc-endpoint.js (InterfaceVpcEndpointAwsService), cross-checked in 2026 with
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export interface EndpointService {
  /** The last part of the service name: `s3` in `com.amazonaws.us-east-1.s3`. */
  readonly suffix: string;
  readonly name: string;
  /** Whether it has gateway endpoints. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
  readonly gateway: boolean;
}

/** Services with gateway endpoints; S3 Express One Zone in some Regions only. */
const GATEWAY: ReadonlySet<string> = new Set(['s3', 'dynamodb', 's3express']);

/** Suffix and name; a star says that `<suffix>-fips` exists too. */
const LISTED = `
  access-analyzer Access Analyzer; account Account Management; acm* Certificate Manager; acm-pca* AWS Private CA;
  airflow.api* Airflow API; airflow.env* Airflow environment; airflow.ops Airflow operations;
  analytics-omics Omics Analytics; apigateway API Gateway control plane;
  app-integrations Connect App Integrations; appconfig AWS AppConfig; appconfigdata AppConfig data;
  application-autoscaling Application Auto Scaling; application-signals CloudWatch Application Signals;
  applicationinsights CloudWatch Application Insights; appmesh App Mesh;
  appmesh-envoy-management App Mesh Envoy management; apprunner App Runner;
  apprunner.requests App Runner Requests; appstream.api AppStream API; appstream.streaming AppStream Streaming;
  appsync-api App Sync; apptest Mainframe Modernization App Test; aps Prometheus;
  aps-workspaces Managed Prometheus; arsenal-discovery Application Discovery Arsenal; athena Amazon Athena;
  auditmanager Audit Manager; autoscaling EC2 Auto Scaling; autoscaling-plans Auto Scaling Plans;
  awsconnector Server Migration Service connector; b2bi B2B Data Interchange; backup AWS Backup;
  backup-gateway Backup Gateway; batch AWS Batch; bcm-data-exports Data Exports;
  bcm-pricing-calculator Pricing Calculator; bedrock* Amazon Bedrock; bedrock-agent Bedrock Agent;
  bedrock-agent-runtime Bedrock agent runtime; bedrock-agentcore Bedrock AgentCore;
  bedrock-agentcore.gateway Bedrock AgentCore Gateway; bedrock-data-automation* Bedrock Data Automation;
  bedrock-data-automation-runtime* Bedrock Data Automation Runtime; bedrock-runtime* Amazon Bedrock runtime;
  billing Billing; billingconductor Billing Conductor; braket Braket; cases Connect Cases;
  cassandra* Amazon Keyspaces; ce Cost Explorer; cleanrooms Clean Rooms; cleanrooms-ml Clean Rooms ML;
  cloudcontrolapi* Cloud Control API; clouddirectory Cloud Directory; cloudformation AWS CloudFormation;
  cloudhsmv2 CloudHSM; cloudtrail AWS CloudTrail; codeartifact.api CodeArtifact API;
  codeartifact.repositories CodeArtifact repositories; codebuild* AWS CodeBuild; codecatalyst CodeCatalyst;
  codecatalyst.git CodeCatalyst Git; codecatalyst.packages CodeCatalyst Packages; codecommit* AWS CodeCommit;
  codeconnections.api Code Connections; codedeploy AWS CodeDeploy;
  codedeploy-commands-secure CodeDeploy Commands Secure; codeguru-profiler CodeGuru Profiler;
  codeguru-reviewer CodeGuru Reviewer; codepipeline AWS CodePipeline;
  codestar-connections.api CodeStar Connections; codewhisperer CodeWhisperer; cognito-identity* Cognito Identity;
  cognito-idp* Cognito user pools; comprehend Amazon Comprehend; comprehendmedical Comprehend Medical;
  compute-optimizer Compute Optimizer; config AWS Config; connect-campaigns Connect campaigns;
  console Management Console; control-storage-omics Omics Control Storage; controlcatalog Control Catalog;
  cost-optimization-hub Cost Optimization Hub; data-servicediscovery* Cloud Map data; databrew Glue DataBrew;
  dataexchange Data Exchange; datasync AWS DataSync; datazone DataZone;
  deadline.management Deadline Cloud Management; deadline.scheduling Deadline Cloud Scheduling;
  deviceadvisor.iot IoT Core Device Advisor; devops-guru Devops Guru; dicom-medical-imaging Health Imaging DICOM;
  discovery Application Discovery Service; dms* AWS DMS; drs Elastic Disaster Recovery; ds AWS Directory Service;
  ds-data Directory Service Data; dsql Aurora DSQL Management; dynamodb* Amazon DynamoDB;
  dynamodb-streams DynamoDB Streams; ebs EBS direct APIs; ec2 Amazon EC2; ec2messages Systems Manager messages;
  ecr-public.api ECR Public; ecr.api Amazon ECR API; ecr.dkr Amazon ECR Docker registry; ecs Amazon ECS;
  ecs-agent Amazon ECS agent; ecs-telemetry Amazon ECS telemetry; eks Amazon EKS;
  eks-auth Amazon EKS Pod Identity; eks-proxy EKS Proxy; elastic-inference.runtime Elastic Inference Runtime;
  elasticache* Amazon ElastiCache; elasticbeanstalk Elastic Beanstalk;
  elasticbeanstalk-health Elastic Beanstalk Health; elasticfilesystem* Amazon EFS;
  elasticloadbalancing Elastic Load Balancing; elasticmapreduce Amazon EMR; email* SES API;
  email-smtp Amazon SES SMTP; emr-containers EMR on EKS; emr-serverless EMR Serverless;
  emr-serverless-services.livy EMR Serverless Livy; emr-serverless.dashboard EMR Serverless Dashboard;
  emrwal.prod EMR WAL; entityresolution Entity Resolution; events Amazon EventBridge;
  evidently CloudWatch Evidently; evidently-dataplane CloudWatch Evidently data plane;
  execute-api Amazon API Gateway (private APIs); experiments SageMaker Experiments; finspace FinSpace;
  finspace-api FinSpace API; fis Fault Injection Simulator; forecast* Forecast; forecastquery* Forecast Query;
  frauddetector Fraud Detector; freetier Billing And Cost Management Free Tier; fsx* Amazon FSx;
  geo.geofencing Location Service Geofencing; geo.maps Location Service Maps;
  geo.metadata Location Service Metadata; geo.places Location Service Places; geo.routes Location Service Route;
  geo.tracking Location Service Tracking; git-codecommit* CodeCommit Git; glue AWS Glue;
  glue.dashboard Glue Dashboard; grafana Managed Grafana; grafana-workspace Grafana Workspace;
  greengrass IoT Greengrass; groundstation Ground Station; guardduty* GuardDuty;
  guardduty-data* GuardDuty runtime data; healthlake HealthLake; iam AWS IAM; identitystore IAM Identity Center;
  imagebuilder EC2 Image Builder; inspector-scan Inspector Scan; inspector2 Amazon Inspector;
  internetmonitor* Internet Monitor; invoicing Invoicing; iot.credentials IoT Core Credentials; iot.data IoT Core;
  iot.fleethub.api IoT Core Fleet Hub API; iotfleetwise IoT FleetWise; iotroborunner IoT RoboRunner;
  iotsitewise.api IoT SiteWise API; iotsitewise.data IoT SiteWise Data; iottwinmaker.api IoT TwinMaker API;
  iottwinmaker.data IoT TwinMaker Data; iotwireless.api IoT Core For LoRaWAN; kafka* Amazon MSK;
  kafkaconnect Kafka Connect; kendra Kendra; kendra-ranking Kendra Ranking; kinesis-firehose Amazon Data Firehose;
  kinesis-streams* Kinesis Data Streams; kms* AWS KMS; lakeformation Lake Formation; lambda AWS Lambda;
  launchwizard Launch Wizard; license-manager* License Manager;
  license-manager-linux-subscriptions* License Manager Linux Subscriptions;
  license-manager-user-subscriptions License Manager User Subscriptions; logs Amazon CloudWatch Logs;
  lookoutequipment Lookout Equipment; lookoutmetrics Lookout Metrics; lookoutvision Lookout Vision;
  lorawan.cups IoT LoRaWAN CUPS; lorawan.lns IoT LoRaWAN LNS; m2 Mainframe Modernization; macie2 Macie;
  mail-manager* SES Mail Manager; managedblockchain-query Managed Blockchain Query;
  managedblockchain.bitcoin.mainnet Managed Blockchain Bitcoin Mainnet;
  managedblockchain.bitcoin.testnet Managed Blockchain Bitcoin Testnet; mediaconnect Elemental MediaConnect;
  medical-imaging Health Imaging; memory-db Amazon MemoryDB; memorydb-fips MemoryDB (FIPS);
  mgn Application Migration Service; migrationhub-orchestrator Migration Hub Orchestrator;
  migrationhub-strategy Migration Hub Strategy; models-v2-lex Lex Models; monitoring Amazon CloudWatch;
  mq Amazon MQ; neptune-graph* Neptune Analytics; neptune-graph-data Neptune Analytics Data;
  network-firewall* AWS Network Firewall (API); networkflowmonitor Network Flow Monitor;
  networkflowmonitorreports Network Flow Monitor Reports; networkmonitor CloudWatch Network Monitor;
  nimble Nimble Studio; notebook SageMaker Notebook; observabilityadmin Observability Admin;
  organizations* AWS Organizations; outposts Outposts; panorama Panorama; partner-app SageMaker Partner App;
  payment-cryptography.controlplane Payment Cryptography control plane;
  payment-cryptography.dataplane Payment Cryptography data plane;
  pca-connector-ad Private Certificate Authority Connector for Active Directory;
  pca-connector-scep Private Certificate Authority Connector for SCEP; pcs* Parallel Computing Service;
  personalize Personalize; personalize-events Personalize Events; personalize-runtime Personalize Runtime;
  pi* RDS Performance Insights; pinpoint Pinpoint; pinpoint-sms-voice-v2 Pinpoint; pipes* Pipes;
  pipes-data Pipes Data; polly Amazon Polly; pricing.api Price List; private-networks Private 5G;
  profile Connect Profile; proton Proton; q Q Developer; qapps Q Developer apps; qbusiness Q Business;
  qldb.session QLDB; quicksight-website QuickSight Website; ram AWS RAM; rbin Recycle Bin; rds Amazon RDS;
  rds-data RDS Data API; redshift* Amazon Redshift; redshift-data* Redshift Data API;
  redshift-serverless* Redshift Serverless; refactor-spaces Migration Hub Refactor Spaces;
  rekognition* Amazon Rekognition; repostspace re:Post Space; resource-groups* Resource Groups;
  robomaker RoboMaker; rolesanywhere IAM Roles Anywhere; rum CloudWatch RUM;
  rum-dataplane CloudWatch RUM data plane; runtime-medical-imaging Health Imaging Runtime;
  runtime-v2-lex Lex Runtime; s3 Amazon S3; s3-global.accesspoint S3 Multi-Region Access Points;
  s3-outposts S3 Outposts; s3tables S3 Tables; s3vectors S3 Vectors;
  sagemaker-data-science-assistant SageMaker Data Science Assistant; sagemaker-geospatial SageMaker Geospatial;
  sagemaker.api* SageMaker API; sagemaker.featurestore-runtime SageMaker Featurestore Runtime;
  sagemaker.metrics SageMaker Metrics; sagemaker.runtime* SageMaker runtime; savingsplans Savings Plans;
  schemas EventBridge Schema Registry; scn Supply Chain; secretsmanager AWS Secrets Manager;
  securityhub AWS Security Hub; securitylake* Security Lake; serverlessrepo Serverless Application Repository;
  service.user-subscriptions Q User Subscriptions; servicecatalog Service Catalog;
  servicecatalog-appregistry Service Catalog AppRegistry; servicediscovery* AWS Cloud Map; shield* Shield;
  signin Management Console sign-in; simspaceweaver SimSpace Weaver; sms* Server Migration Service;
  snow-device-management Snow Device Management; sns Amazon SNS; social-messaging End User Messaging Social;
  sqs* Amazon SQS; ssm* AWS Systems Manager; ssm-contacts Systems Manager Contacts;
  ssm-incidents Systems Manager Incidents; ssm-quicksetup Systems Manager Quick Setup;
  ssmmessages Systems Manager Session Manager; states AWS Step Functions; storage-omics Omics Storage;
  storagegateway Storage Gateway; streaming-rekognition* Rekognition Streaming; sts* AWS STS;
  studio SageMaker Studio; swf* SWF; sync-states Step Functions (sync); synthetics* CloudWatch Synthetics;
  tagging Resource Groups Tagging; tags-omics Omics Tags; tax Tax settings; textract* Amazon Textract;
  thinclient.api WorkSpaces Thin Client; timestream-influxdb* Timestream for InfluxDB; tnb Telco Network Builder;
  transcribe Amazon Transcribe; transcribestreaming Transcribe Streaming; transfer AWS Transfer Family;
  transfer.server Transfer Family server; translate Amazon Translate; trustedadvisor Trusted Advisor;
  verifiedpermissions Verified Permissions; voiceid Connect Voice ID; vpc-lattice VPC Lattice; wafv2* AWS WAF;
  wellarchitected Well Architected Tool; wisdom Connect Wisdom; workflows-omics Omics Workflows;
  workmail WorkMail; workspaces Amazon WorkSpaces; workspaces-web* WorkSpaces Web; xray AWS X-Ray
  `;

function read(): ReadonlyMap<string, EndpointService> {
  const services = new Map<string, EndpointService>();
  const add = (suffix: string, name: string) => services.set(suffix, { suffix, name, gateway: GATEWAY.has(suffix) });
  add('s3express', 'S3 Express One Zone');
  for (const item of LISTED.split(';')) {
    const [, suffix = '', star, name = ''] = /^\s*(\S+?)(\*?) (.+?)\s*$/.exec(item) ?? [];
    add(suffix, name);
    if (star) add(`${suffix}-fips`, `${name} (FIPS)`);
  }
  return services;
}

/** By suffix, in alphabetical order but for S3 Express. */
export const endpointServices: ReadonlyMap<string, EndpointService> = read();
